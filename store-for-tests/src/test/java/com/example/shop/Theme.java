package com.example.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The merchant's templates, with what the README says put in. */
final class Theme {

    private static final Path TEMPLATES = Path.of("target", "test-classes", "templates");

    private Theme() {}

    static void write(Readme readme) {
        page(
                "layout/fullPageLayout",
                "<html " + NAMESPACES + "><head><title>Shop</title><link rel=\"stylesheet\" href=\""
                        + readme.stylesheet() + "\"/></head><body>" + readme.fragment("in the layout")
                        + "<main><div th:replace=\"${templateName}\"></div></main></body></html>");
        page("front", "<section " + NAMESPACES + "><h1>Welcome</h1></section>");
        page(
                "checkout",
                "<section " + NAMESPACES + "><form action=\"/checkout\" method=\"post\">"
                        + readme.fragment("in the checkout form") + "<button>Pay</button></form></section>");
        page(
                "thanks",
                "<section " + NAMESPACES + ">" + readme.fragment("on the confirmation page") + "Thanks</section>");
    }

    private static final String NAMESPACES = "xmlns=\"http://www.w3.org/1999/xhtml\""
            + " xmlns:th=\"http://www.thymeleaf.org\" xmlns:blc=\"http://www.broadleafcommerce.org\"";

    private static void page(String name, String text) {
        try {
            Path file = TEMPLATES.resolve(name + ".html");
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
