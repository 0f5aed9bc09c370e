package org.imagetoimageai.bot.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// `/`: what answers here, for whoever follows the bare address; in both languages at once.
@Controller
class StartController {

    @GetMapping("/")
    String start() {
        return "start";
    }
}
