package com.privatetraffic.centre;

/** The application form as typed; kept when it comes back with errors. */
public record ApplyForm(String name, String phone, String type, String about, String introducerCode, boolean terms) {}
