package com.privatetraffic.privacy;

import java.util.List;
import java.util.Optional;

/**
 * What has to be settled before somebody's data can be removed. The list is open: each bean of this type is asked.
 */
public interface ErasureHold {

    /**
     * The reason as a sentence that says what to do first; empty when nothing stands in the way.
     *
     * @param family a contact and all merged into it; never empty
     */
    Optional<String> reason(List<Long> family);
}
