/**
 * From a placed order to contact, member and commissions: the snapshot checkout takes, the task that acts once the order
 * is really there, the sweepers for what slipped through, and the settlement that
 * brings all that follows to where an order stands. Uses {@code attribution}, {@code order}, {@code commission}, {@code commerce};
 * clicks, contacts and members come through interfaces of this package.
 */
package com.privatetraffic.placement;
