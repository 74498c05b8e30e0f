package com.privatetraffic.sample.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class FailureSentenceTest {

    @Test
    void aBusyPortIsFoundBeforeAnythingStarts() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            Settings settings = Settings.of(List.of("--store.admin.port=" + taken.getLocalPort()));

            assertThatThrownBy(() -> Ports.requireFree(settings, Application.ADMIN))
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("Port " + taken.getLocalPort() + " is in use: stop the program that uses it, or start"
                            + " with --store.admin.port=<another port>.");
        }
    }

    @Test
    void aPortThatIsNoNumberIsNamedWithItsSetting() {
        Settings settings = Settings.of(List.of("--store.storefront.port=eighty"));

        assertThatThrownBy(() -> settings.port(Application.STOREFRONT))
                .hasMessage("\"eighty\" is no port. Set store.storefront.port to a number from 1 to 65535.");
    }

    @Test
    void theDeepestCauseOfADatabaseFailureIsSaidOnOneLine() {
        Throwable failure = new IllegalStateException(
                "context failed", new RuntimeException(new SQLException("Connection\n refused.")));

        assertThat(FailureSentence.of(failure))
                .isEqualTo("The database can't be used (Connection refused): check spring.datasource.url, username and"
                        + " password.");
    }

    @Test
    void aPortTakenWhileStartingIsNamedToo() {
        assertThat(FailureSentence.of(new IllegalStateException(new PortInUseException(8080, null))))
                .isEqualTo("Port 8080 is in use: stop the program that uses it, or choose another port.");
    }
}
