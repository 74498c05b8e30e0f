/**
 * Where a visitor may be led: paths of the store and hosts of its allow-list, checked when they are saved and again when
 * they are followed; and the store's own address. Uses nothing of the module.
 */
package com.privatetraffic.destination;
