/**
 * What every capability stands on: settings, the store's database, the module's schema, background tasks. Knows no
 * capability; {@code autoconfigure} puts them together.
 */
package com.privatetraffic.setup;
