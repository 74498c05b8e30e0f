package com.privatetraffic.centre;

import com.privatetraffic.destination.StoreAddress;
import com.privatetraffic.link.Links;
import com.privatetraffic.link.QrCode;
import com.privatetraffic.sales.Salesperson;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The QR code of one's own link, to look at and to print. */
@Controller
final class QrPage {

    private static final int PRINT_PIXELS = 1024;

    private final CentreDoor door;
    private final Links links;
    private final StoreAddress store;

    QrPage(CentreDoor door, Links links, StoreAddress store) {
        this.door = door;
        this.links = links;
        this.store = store;
    }

    @GetMapping("/salesperson/share/qr.svg")
    ResponseEntity<String> svg() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.parseMediaType("image/svg+xml"))
                .body(qr("/salesperson/share/qr.svg").svg());
    }

    @GetMapping("/salesperson/share/qr.png")
    ResponseEntity<byte[]> png() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.IMAGE_PNG)
                .body(qr("/salesperson/share/qr.png").png(PRINT_PIXELS));
    }

    private QrCode qr(String path) {
        Salesperson person = door.approved(path);
        String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return QrCode.of(store.url(base, links.home(person.code(), "system").path()) + "?via=qr");
    }
}
