package com.privatetraffic.sample;

import com.privatetraffic.sample.running.StoreDatabase;

class OrderChangesTest extends ChangesToOrders {

    @Override
    StoreDatabase database() {
        return StoreDatabase.h2(folder);
    }
}
