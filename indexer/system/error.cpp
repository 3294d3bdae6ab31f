// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/system/error.hpp"

namespace chancery {

std::string to_sentence(const Error& error) {
    std::string line = error.what;
    if (!error.why.empty()) line += (line.empty() ? "" : ": ") + error.why;
    if (!error.remedy.empty()) line += "; " + error.remedy;
    return line;
}

}  // namespace chancery
