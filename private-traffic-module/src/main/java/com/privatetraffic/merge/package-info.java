/**
 * Two contacts that are one person: joined, parted again, and asked about. A merge is a link, not a copy (ADR 0009). Uses
 * contact and audit; capabilities that let something be spent which a merge brought along hold its undoing up.
 */
package com.privatetraffic.merge;
