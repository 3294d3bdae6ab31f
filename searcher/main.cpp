// SPDX-License-Identifier: GPL-2.0-or-later
//
// chancery: search, read and cite UN documents. What it can do stands in verbs/verbs.cpp.
#include "indexer/program/messages.hpp"
#include "searcher/verbs/verbs.hpp"

int main(int argument_count, char** arguments) {
    using namespace chancery;
    return program::run_program(verbs::program_row(), argument_count, arguments, verbs::run);
}
