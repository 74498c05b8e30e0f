package com.privatetraffic.sample;

import com.privatetraffic.sample.running.StoreDatabase;

class OrderChangesOnPostgresTest extends ChangesToOrders {

    @Override
    StoreDatabase database() {
        return StoreDatabase.postgres();
    }
}
