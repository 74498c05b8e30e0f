package com.privatetraffic.merge;

import java.util.List;
import java.util.Optional;

/**
 * What keeps a merge from being undone: points or money that one side brought along and the other has spent. The list is
 * open: each bean of this type is asked.
 */
public interface MergeHold {

    /**
     * The reason as a sentence; empty when nothing holds it up.
     *
     * @param leaving the contacts that would stand apart again
     * @param staying the contacts they would leave
     */
    Optional<String> reason(Merge merge, List<Long> leaving, List<Long> staying);
}
