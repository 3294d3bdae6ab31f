// SPDX-License-Identifier: GPL-2.0-or-later
//
// bench-speed: one part of the speed measurements; the command `run` beside this file calls it for
// all of them. See README.md.
#include <cstdio>
#include <exception>
#include <fmt/format.h>
#include <span>
#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

#include "bench/speed/figures.hpp"
#include "bench/speed/parts.hpp"
#include "bench/speed/plain_xapian.hpp"

namespace {

using namespace chancery::speed;

struct Part {
    std::string_view name;
    void (*measure)(const Setting&);
};
constexpr Part parts[] = {{"indexing", measure_indexing},
                          {"analysis", measure_analysis},
                          {"queries", measure_queries},
                          {"start", measure_start}};

int run(const std::vector<std::string>& words) {
    if (words.size() == 1 && words[0] == "machine") {
        fmt::print("{}", machine());
        return 0;
    }
    if (words.size() == 3 && words[0] == "plain-query") {
        answer_plainly(words[1], words[2]);
        return 0;
    }
    for (const Part& part : parts) {
        if (words.size() != 6 || words[0] != part.name) continue;
        part.measure({.corpus = words[1], .work = words[2], .index = words[3], .programs = words[4], .extra = words[5]});
        return 0;
    }
    fmt::print(stderr, "usage: bench-speed indexing|analysis|queries|start CORPUS WORK INDEX PROGRAMS EXTRA_FILE\n"
                       "       bench-speed plain-query DATABASE QUERY\n"
                       "       bench-speed machine\n");
    return 2;
}

}  // namespace

int main(int argument_count, char** arguments) {
    try {
        const std::span all(arguments, static_cast<std::size_t>(argument_count));
        return run({all.begin() + 1, all.end()});
    } catch (const Xapian::Error& error) {
        fmt::print(stderr, "bench-speed: {}\n", error.get_description());
        return 5;
    } catch (const std::exception& error) {
        fmt::print(stderr, "bench-speed: {}\n", error.what());
        return 5;
    }
}
