/**
 * From a placed order to contact, member and commissions: the snapshot checkout takes, the task that acts once the order
 * is really there, the sweeper for what slipped through. Uses {@code attribution}, {@code commission}, {@code commerce};
 * clicks, contacts and members come through interfaces of this package.
 */
package com.privatetraffic.placement;
