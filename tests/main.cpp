// SPDX-License-Identifier: GPL-2.0-or-later
//
// main() of the unit tests, which the test framework brings.
#define CATCH_CONFIG_MAIN
#include "tests/catch.hpp"

#if __has_include(<catch2/catch_all.hpp>)
int main(int count, char** words) {
    return Catch::Session().run(count, words);
}
#endif
