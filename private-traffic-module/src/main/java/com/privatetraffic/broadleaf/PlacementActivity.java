package com.privatetraffic.broadleaf;

import com.privatetraffic.placement.PlacementRecorder;
import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ModuleActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;
import org.springframework.core.Ordered;

/**
 * Last activity of the checkout: takes the attribution snapshot of the order about to be submitted. It has no rollback
 * handler because it promises nothing: should the order not be saved, the task it enqueued finds no placed order and
 * discards the snapshot. It never fails a checkout; {@link PlacementRecorder} sees to that.
 */
final class PlacementActivity extends BaseActivity<ProcessContext<CheckoutSeed>> implements ModuleActivity {

    private final PlacementRecorder recorder;

    PlacementActivity(PlacementRecorder recorder) {
        this.recorder = recorder;
        setBeanName("privateTrafficPlacementActivity");
        setOrder(Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public String getModuleName() {
        return "private-traffic";
    }

    @Override
    public ProcessContext<CheckoutSeed> execute(ProcessContext<CheckoutSeed> context) {
        recorder.record(context.getSeedData().getOrder().getId());
        return context;
    }
}
