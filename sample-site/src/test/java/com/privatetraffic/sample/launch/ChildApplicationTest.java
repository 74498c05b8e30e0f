package com.privatetraffic.sample.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChildApplicationTest {

    @Test
    void ofThisJvmsOptionsTheChildGetsCollectorAndCompilersOnly() {
        List<String> own = List.of(
                "-XX:+UseSerialGC",
                "-Xmx4g",
                "-XX:MaxHeapSize=4g",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxRAMPercentage=75",
                "-XX:+UseGCOverheadLimit",
                "-XX:HeapDumpPath=store.hprof",
                "-XX:OnOutOfMemoryError=kill %p",
                "-Dstore.child=false");

        assertThat(ChildApplication.tuning(own)).containsExactly("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    }
}
