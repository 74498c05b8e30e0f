package com.privatetraffic.sample;

import com.privatetraffic.sample.running.StoreDatabase;

class OrderLifeOnPostgresTest extends OrderLife {

    @Override
    StoreDatabase database() {
        return StoreDatabase.postgres();
    }
}
