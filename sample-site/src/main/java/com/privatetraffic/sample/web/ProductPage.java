package com.privatetraffic.sample.web;

import org.broadleafcommerce.core.web.controller.catalog.BroadleafProductController;
import org.springframework.stereotype.Controller;

/** Shows the product whose URL was asked for; Broadleaf's ProductHandlerMapping finds it and looks up this bean name. */
@Controller("blProductController")
public class ProductPage extends BroadleafProductController {}
