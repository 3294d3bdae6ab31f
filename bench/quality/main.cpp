// SPDX-License-Identifier: GPL-2.0-or-later
//
// chancery-eval: experiments in retrieval. What it can do stands in verbs/verbs.cpp.
#include "bench/quality/verbs/verbs.hpp"
#include "indexer/program/messages.hpp"

int main(int argument_count, char** arguments) {
    using namespace chancery;
    return program::run_program(quality::program_row(), argument_count, arguments, quality::run);
}
