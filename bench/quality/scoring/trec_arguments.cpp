// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/scoring/trec_arguments.hpp"

#include <array>
#include <string_view>

#include <fmt/format.h>
#include <getopt.h>

#include "bench/quality/formats/c_numbers.hpp"

namespace chancery::quality {
namespace {

constexpr const char* letters = ":hvqm:cl:nD:JN:M:R:T:oZ:";
const std::array<option, 17> long_names{
    {{"help", no_argument, nullptr, 'h'},
     {"version", no_argument, nullptr, 'v'},
     {"query_eval_wanted", no_argument, nullptr, 'q'},
     {"measure", required_argument, nullptr, 'm'},
     {"complete_rel_info_wanted", no_argument, nullptr, 'c'},
     {"level_for_rel", required_argument, nullptr, 'l'},
     {"nosummary", no_argument, nullptr, 'n'},
     {"Debug_level", required_argument, nullptr, 'D'},
     {"Judged_docs_only", no_argument, nullptr, 'J'},
     {"Number_docs_in_coll", required_argument, nullptr, 'N'},
     {"Max_retrieved_per_topic", required_argument, nullptr, 'M'},
     {"Rel_info_format", required_argument, nullptr, 'R'},
     {"Results_format", required_argument, nullptr, 'T'},
     {"Output_old_results_format", required_argument, nullptr, 'o'},
     {"Zscore", required_argument, nullptr, 'Z'},
     {nullptr, 0, nullptr, 0}}};

void take_switch(int letter, TrecArguments& read) {
    switch (letter) {
        case 'h':
            read.help = true;
            break;
        case 'v':
            read.version = true;
            break;
        case 'q':
            read.by_topic = true;
            break;
        case 'c':
            read.complete = true;
            break;
        case 'n':
            read.summary = false;
            break;
        case 'J':
            read.judged_only = true;
            break;
        default:  // -o asked for an old form of output and does nothing any more
            break;
    }
}

void take_value(int letter, const std::string& value, TrecArguments& read) {
    switch (letter) {
        case 'm':
            read.measures.push_back(value);
            break;
        case 'l':
            read.relevant = c_long(value);
            break;
        case 'N':
            read.documents_in_collection = c_long(value);
            break;
        case 'M':
            read.most = c_long(value);
            break;
        case 'R':
            read.judgements_format = value;
            break;
        case 'T':
            read.results_format = value;
            break;
        case 'Z':
            read.z_scores = value;
            read.has_z_scores = true;
            break;
        case 'D':
            if (const auto dot = value.find('.'); dot != std::string::npos) {
                read.only_topic = value.substr(dot + 1);
            }
            break;
        default:
            break;
    }
}

}  // namespace

Result<TrecArguments> parse_trec_arguments(std::span<const std::string> arguments) {
    std::vector<std::string> copies{"score"};
    copies.insert(copies.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (auto& copy : copies) pointers.push_back(copy.data());
    pointers.push_back(nullptr);
    const int count = static_cast<int>(copies.size());
    constexpr const char* remedy = "'chancery-eval score --help' lists the options";
    TrecArguments read;
    optind = 0;  // the GNU way to begin anew
    opterr = 0;
    for (int letter = 0; (letter = getopt_long(count, pointers.data(), letters, long_names.data(),
                                               nullptr)) != -1;) {
        if (letter == '?' || letter == ':') {
            const std::string word =
                pointers[static_cast<std::size_t>(optind > 1 ? optind - 1 : 1)];
            return fail(Kind::usage, word,
                        letter == '?' ? "there is no such option" : "its value is missing", remedy);
        }
        take_switch(letter, read);
        if (optarg != nullptr) take_value(letter, optarg, read);
        if (read.version) return read;
    }
    for (int i = optind; i < count; ++i) {
        read.operands.emplace_back(pointers[static_cast<std::size_t>(i)]);
    }
    return read;
}

}  // namespace chancery::quality
