// SPDX-License-Identifier: GPL-2.0-or-later
//
// Names of countries in the languages that have them (Unicode CLDR, which ICU brings along): what
// people call them, not what the UN prints.
#pragma once

#include <string>
#include <string_view>

namespace chancery::text {

/// The common name of a country (ISO 3166-1, three letters) in a language; empty when none is
/// known.
std::string country_name(std::string_view iso3, std::string_view language);

}  // namespace chancery::text
