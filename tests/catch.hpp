// SPDX-License-Identifier: GPL-2.0-or-later
//
// The test framework, whichever of its two generations is installed: Debian 12 has Catch2 2.13 with
// one header, later systems have Catch2 3 with another.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
