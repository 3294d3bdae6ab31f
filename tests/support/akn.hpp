// SPDX-License-Identifier: GPL-2.0-or-later
//
// Small Akoma Ntoso files of made-up resolutions, in the shape of the UN's own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chancery::tests {

struct AknWork {
    std::string symbol = "A/RES/199/1";
    std::string language = "eng";  ///< as the file writes it
    std::string date = "2144-12-07";
    std::string title = "The lantern of the harbour";
    std::vector<std::string> paragraphs;  ///< "1." and so on; one alone has no number
};

/// The file of one work.
std::string akn(const AknWork& work);

/// A file of some works, as lettered resolutions are printed together.
std::string akn(const std::vector<AknWork>& works);

}  // namespace chancery::tests
