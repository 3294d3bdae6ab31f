// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/speed/passage_texts.hpp"

#include <filesystem>
#include <functional>

#include "indexer/index/stored.hpp"

namespace chancery::speed {
namespace {

void each_passage(const index::Shelf& shelf, const std::function<void(document::Passage)>& take) {
    for (Xapian::docid number = 1; number <= shelf.lengths.last(); ++number) {
        if (!shelf.lengths.is_passage(number)) continue;
        take(value_of(index::decode_passage(shelf.database.get_document(number).get_data())));
    }
}

}  // namespace

index::Index open(const std::string& folder) { return value_of(index::Index::open(folder)); }

const index::Shelf& shelf_of(const index::Index& index, std::string_view language) {
    const index::Shelf* shelf = value_of(index.shelf(language));
    if (shelf == nullptr) throw std::runtime_error("the index holds nothing in " + std::string(language));
    return *shelf;
}

std::string PassageText::whole() const {
    std::string all = text;
    for (const std::string& note : notes) all += '\n' + note;
    return all;
}

std::vector<PassageText> passage_texts(const index::Shelf& shelf) {
    std::vector<PassageText> texts;
    each_passage(shelf, [&](document::Passage passage) {
        PassageText& one = texts.emplace_back();
        one.text = std::move(passage.text);
        for (document::Footnote& note : passage.footnotes) one.notes.push_back(std::move(note.text));
    });
    return texts;
}

std::uint64_t text_bytes(const index::Index& index) {
    std::uint64_t bytes = 0;
    for (const std::string& language : index.languages()) {
        each_passage(shelf_of(index, language), [&](const document::Passage& passage) {
            bytes += passage.text.size();
            for (const document::Footnote& note : passage.footnotes) bytes += note.text.size();
        });
    }
    return bytes;
}

std::uint64_t folder_bytes(const std::string& folder, std::string_view ending) {
    std::uint64_t bytes = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file() && entry.path().string().ends_with(ending)) bytes += entry.file_size();
    }
    return bytes;
}

}  // namespace chancery::speed
