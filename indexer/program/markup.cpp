// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/program/markup.hpp"

#include "indexer/program/terminal.hpp"

namespace chancery::program {

std::string markup_text(std::string_view text) {
    std::string escaped;
    for (const char byte : safe(text)) {
        switch (byte) {
            case '&':
                escaped += "&amp;";
                break;
            case '<':
                escaped += "&lt;";
                break;
            case '>':
                escaped += "&gt;";
                break;
            case '"':
                escaped += "&quot;";
                break;
            case '\'':
                escaped += "&#39;";
                break;
            default:
                escaped += byte;
        }
    }
    return escaped;
}

}  // namespace chancery::program
