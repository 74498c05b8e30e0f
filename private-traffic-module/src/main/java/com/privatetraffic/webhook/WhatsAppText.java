package com.privatetraffic.webhook;

/** What can be read of a WhatsApp message of any type. */
final class WhatsAppText {

    private WhatsAppText() {}

    /** Null where there is nothing to read. */
    static String of(String type, Json message) {
        Json content = message.at(type);
        return switch (type) {
            case "text", "system" -> content.text("body", WhatsApp.LONGEST_TEXT);
            case "button", "order" -> content.text("text", WhatsApp.LONGEST_TEXT);
            case "reaction" -> content.text("emoji", WhatsApp.LONGEST_TEXT);
            case "image", "video", "audio", "sticker", "document" ->
                content.firstText(WhatsApp.LONGEST_TEXT, "caption", "filename");
            case "interactive" -> chosen(content);
            case "location" -> place(content);
            case "contacts" ->
                new Json(content.node().path(0)).at("name").text("formatted_name", WhatsApp.LONGEST_TEXT);
            default -> null;
        };
    }

    private static String chosen(Json interactive) {
        for (String way : new String[] {"button_reply", "list_reply", "nfm_reply"}) {
            if (interactive.has(way)) {
                return interactive.at(way).firstText(WhatsApp.LONGEST_TEXT, "title", "body");
            }
        }
        return null;
    }

    private static String place(Json location) {
        String named = location.firstText(WhatsApp.LONGEST_TEXT, "name", "address");
        String latitude = location.text("latitude", 30);
        String longitude = location.text("longitude", 30);
        return named != null || latitude == null || longitude == null ? named : latitude + ", " + longitude;
    }
}
