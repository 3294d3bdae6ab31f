// SPDX-License-Identifier: GPL-2.0-or-later
//
// In place of fts5.cpp where SQLite is missing.
#include "bench/speed/fts5.hpp"

namespace chancery::speed {

void build_fts5(const std::string&, const std::vector<PassageText>&) {}
std::unique_ptr<Engine> open_fts5(const std::string&) { return nullptr; }
std::string sqlite_version() { return "none"; }

}  // namespace chancery::speed
