package com.privatetraffic.sample.demo;

import com.privatetraffic.sample.demo.DemoCatalogue.Item;
import com.privatetraffic.sample.demo.DemoCatalogue.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the shop's pictures of the drawings in src/drawings: each product in every colour on the same table in the same
 * light, and once from close by.
 */
final class ProductPictures {

    /** A colour as a thing shows it: in plain light, in shade, where the light falls. */
    private record Paint(String main, String deep, String pale) {}

    private static final Path DRAWINGS = Path.of("src/drawings");
    private static final Pattern DETAIL = Pattern.compile("<!-- detail: (\\d+) (\\d+) (\\d+) -->\\s*");
    private static final Paint PLAIN = new Paint("#37557A", "#22374F", "#6C8AAE");

    private static final Map<String, Paint> COLOURS = Map.ofEntries(
            Map.entry("Teal", new Paint("#2F7F73", "#1D5A51", "#6FB0A4")),
            Map.entry("Sand", new Paint("#D3BC96", "#A68960", "#EBDDC4")),
            Map.entry("Ink", new Paint("#34455A", "#1E2A3A", "#64788F")),
            Map.entry("Moss", new Paint("#6F7F4E", "#4A5633", "#9DAC7B")),
            Map.entry("Rust", new Paint("#B9603F", "#853D26", "#DB9476")),
            Map.entry("White", new Paint("#F1EDE4", "#BDB5A4", "#FFFFFF")),
            Map.entry("Yellow", new Paint("#E4B73F", "#AD7F1C", "#F6DB92")),
            Map.entry("Oat", new Paint("#DFD0B5", "#A8946F", "#F3EBDC")),
            Map.entry("Sky", new Paint("#90B3C8", "#587F9A", "#C3D9E5")),
            Map.entry("Celadon", new Paint("#A5C2AA", "#6F927A", "#D3E3D6")),
            Map.entry("Indigo", new Paint("#3F5192", "#28356A", "#7485C2")));

    /** Things without a choice of colour that aren't blue. */
    private static final Map<String, String> NATURAL = Map.of("fisherman-sweater", "Oat");

    private static final Map<String, String> WALLS = Map.of(
            "Bags", "#EFE8DC",
            "Clothing", "#E6EAED",
            "Home", "#F2E7DD",
            "Table", "#E5ECE7",
            "Tea", "#ECEDDE",
            "Paper", "#ECE7EE");

    private ProductPictures() {}

    /** File name to picture. */
    static Map<String, String> draw(DemoCatalogue catalogue) throws IOException {
        Map<String, String> pictures = new TreeMap<>();
        for (Shelf shelf : catalogue.categories()) {
            for (Item item : shelf.products()) {
                draw(item, WALLS.get(shelf.name()), pictures);
            }
        }
        pictures.put("hero.svg", hero());
        return pictures;
    }

    /** Some of the goods together, for the start page. */
    private static String hero() throws IOException {
        String things = together("ridge-backpack", "Moss", 10, 34, 0.86)
                + together("reading-lamp", "Yellow", 356, 64, 0.8)
                + together("plant-pot", "Teal", 236, 112, 0.64)
                + together("stoneware-mug", "Sand", 346, 176, 0.44)
                + together("dot-notebook", "Rust", 238, 214, 0.36);
        return framed("0 0 640 400", "#E3EEEA", PLAIN, things)
                .replace("width=\"400\" height=\"400\"", "width=\"640\" height=\"400\"")
                .replace("M0 0h400v", "M0 0h640v")
                .replace("M0 292h400v", "M0 292h640v");
    }

    private static String together(String name, String colour, int x, int y, double scale) throws IOException {
        Paint paint = COLOURS.get(colour);
        String drawing = Files.readString(DRAWINGS.resolve(name + ".svg"));
        return "<g transform=\"translate(" + x + " " + y + ") scale(" + scale + ")\">"
                + drawing.substring(drawing.indexOf("-->") + 3)
                        .strip()
                        .replace("url(#m)", paint.main())
                        .replace("url(#g)", paint.main())
                        .replace("{main}", paint.main())
                        .replace("{deep}", paint.deep())
                        .replace("{pale}", paint.pale())
                + "</g>";
    }

    private static void draw(Item item, String wall, Map<String, String> pictures) throws IOException {
        String drawing = Files.readString(DRAWINGS.resolve(item.slug() + ".svg"));
        Matcher detail = DETAIL.matcher(drawing);
        if (!detail.find()) {
            throw new IllegalStateException(item.slug() + " doesn't say what its detail is.");
        }
        String things = drawing.substring(detail.end()).strip();
        Paint main = item.colours().isEmpty()
                ? COLOURS.getOrDefault(NATURAL.getOrDefault(item.slug(), ""), PLAIN)
                : COLOURS.get(item.colours().get(0));
        pictures.put(item.mainPicture(), framed("0 0 400 400", wall, main, things));
        for (String colour : item.colours()) {
            pictures.put(item.picture(colour), framed("0 0 400 400", wall, COLOURS.get(colour), things));
        }
        String part = detail.group(1) + " " + detail.group(2) + " " + detail.group(3) + " " + detail.group(3);
        pictures.put(item.detailPicture(), framed(part, wall, main, things));
    }

    private static String framed(String view, String wall, Paint paint, String things) {
        return FRAME.replace("{view}", view)
                .replace("{wall}", wall)
                .replace("{things}", things)
                .replace("{main}", paint.main())
                .replace("{deep}", paint.deep())
                .replace("{pale}", paint.pale());
    }

    private static final String FRAME =
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}" width="400" height="400"><defs>
            <linearGradient id="w" x2="0" y2="1"><stop stop-color="#fff" stop-opacity=".55"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></linearGradient>
            <linearGradient id="m" x2=".7" y2="1"><stop stop-color="{pale}"/><stop offset=".3" stop-color="{main}"/><stop offset="1" stop-color="{deep}"/></linearGradient>
            <linearGradient id="g"><stop stop-color="{main}"/><stop offset=".28" stop-color="{pale}"/><stop offset=".6" stop-color="{main}"/><stop offset="1" stop-color="{deep}"/></linearGradient>
            <linearGradient id="wood" x2="1" y2=".3"><stop stop-color="#D2A877"/><stop offset=".5" stop-color="#B98A58"/><stop offset="1" stop-color="#9A6D40"/></linearGradient>
            <linearGradient id="metal"><stop stop-color="#9AA0A8"/><stop offset=".35" stop-color="#E6E9EC"/><stop offset="1" stop-color="#868C94"/></linearGradient>
            <linearGradient id="brass" x2="0" y2="1"><stop stop-color="#F0D58A"/><stop offset=".5" stop-color="#D1A643"/><stop offset="1" stop-color="#97711F"/></linearGradient>
            <linearGradient id="clay" x2=".8" y2="1"><stop stop-color="#CF8160"/><stop offset=".5" stop-color="#A9583A"/><stop offset="1" stop-color="#7A3B25"/></linearGradient>
            <linearGradient id="straw" x2=".8" y2="1"><stop stop-color="#E3C88E"/><stop offset="1" stop-color="#B08A4B"/></linearGradient>
            <linearGradient id="wax"><stop stop-color="#E3B04B"/><stop offset=".3" stop-color="#F7D98A"/><stop offset="1" stop-color="#CF9531"/></linearGradient>
            <linearGradient id="tin"><stop stop-color="#6F9463"/><stop offset=".3" stop-color="#A2C196"/><stop offset="1" stop-color="#50703F"/></linearGradient>
            <radialGradient id="s"><stop stop-color="#1B1F24" stop-opacity=".34"/><stop offset="1" stop-color="#1B1F24" stop-opacity="0"/></radialGradient>
            </defs><path fill="{wall}" d="M0 0h400v400H0z"/><path fill="url(#w)" d="M0 0h400v292H0z"/><path fill="#1B1F24" opacity=".06" d="M0 292h400v108H0z"/><path fill="#fff" opacity=".35" d="M230 0h90L140 400H20zM350 0h30L200 400h-40z"/>
            {things}
            </svg>
            """;
}
