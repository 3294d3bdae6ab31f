// SPDX-License-Identifier: GPL-2.0-or-later
//
// Three passes over the archive's directory: content types and the package's relationships tell the
// document's name; the document's relationships tell the others; then those are unpacked.
#include "indexer/readers/docx/package.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <utility>

#include "indexer/readers/docx/xml.hpp"
#include "indexer/readers/zip.hpp"
#include "indexer/text/ascii.hpp"
#include "indexer/text/table.hpp"

namespace chancery::readers {
namespace {

using text::lower;

constexpr std::string_view types_name = "[content_types].xml";
constexpr std::string_view package_links = "_rels/.rels";
/// Content types of a document, a template, and both with macros end so.
constexpr std::string_view word_type = "wordprocessingml.";
constexpr std::array<std::string_view, 2> main_types = {
    "main+xml", "application/vnd.ms-word."};  // the second: with macros

/// A compound file, the container of documents that a password locks.
constexpr std::string_view compound_magic = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const std::string encrypted_package = [] {
    std::string wide;
    for (const char letter : std::string_view("EncryptedPackage")) wide += {letter, '\0'};
    return wide;
}();

struct Relationship {
    std::string id, type, target;
    bool external = false;
};

/// "word/" of "word/document.xml".
std::string folder_of(std::string_view name) {
    return std::string(name.substr(0, name.rfind('/') + 1));
}

std::string links_name(std::string_view name) {
    return folder_of(name) + "_rels/" + std::string(name.substr(folder_of(name).size())) + ".rels";
}

/// The member that a target names, seen from a folder; empty when it leads out of the archive.
std::string resolve(std::string_view folder, std::string_view target) {
    const std::string path =
        (target.starts_with('/') ? std::string() : std::string(folder)) + std::string(target);
    std::vector<std::string_view> steps;
    for (const std::string_view step : text::split(path, '/')) {
        if (step.empty() || step == ".") continue;
        if (step != "..") {
            steps.push_back(step);
        } else if (steps.empty()) {
            return {};
        } else {
            steps.pop_back();
        }
    }
    std::string name;
    for (const std::string_view step : steps) {
        if (!name.empty()) name += '/';
        name += step;
    }
    return lower(name);
}

std::vector<Relationship> read_relationships(std::string_view bytes) {
    std::vector<Relationship> all;
    XmlReader xml(bytes, XmlReader::Doctype::refused);
    for (auto event = xml.next(); event != XmlReader::Event::none; event = xml.next()) {
        if (event != XmlReader::Event::start || xml.name() != "Relationship") continue;
        Relationship row{xml.attribute("Id"), xml.attribute("Type"), xml.attribute("Target"),
                         xml.attribute("TargetMode") == "External"};
        row.type.erase(0, row.type.rfind('/') + 1);
        all.push_back(std::move(row));
    }
    return all;
}

bool is_main_type(std::string_view type) {
    const bool word = type.find(word_type) != type.npos && type.ends_with(main_types[0]);
    return word || (type.starts_with(main_types[1]) && type.ends_with(main_types[0]));
}

/// The part that the content types call a word processor's document; empty when there is none.
std::string main_by_types(std::string_view bytes) {
    XmlReader xml(bytes, XmlReader::Doctype::refused);
    for (auto event = xml.next(); event != XmlReader::Event::none; event = xml.next()) {
        if (event != XmlReader::Event::start || xml.name() != "Override") continue;
        if (is_main_type(lower(xml.attribute("ContentType")))) {
            return resolve({}, xml.attribute("PartName"));
        }
    }
    return {};
}

class Opener {
  public:
    explicit Opener(std::string_view bytes) : bytes_(bytes) {}

    Result<DocxPackage> run() {
        auto main = find_main();
        if (!main) return pass_on(std::move(main));
        const std::string links = links_name(*main);
        auto first =
            unpack(bytes_, [&](std::string_view name) { return name == *main || name == links; });
        if (!first) return pass_on(std::move(first));
        take(*first, *main, package_.document);
        if (!package_.faults.empty()) return fail(Kind::input, {}, package_.faults.front());
        if (package_.document.bytes.empty()) {
            return fail(Kind::input, {}, "the archive has no document: " + *main + " is missing");
        }
        if (auto rest = read_rest(*first); !rest) return pass_on(std::move(rest));
        return std::move(package_);
    }

    /// The name of the document's part.
    Result<std::string> find_main() {
        auto outline = unpack(bytes_, [](std::string_view name) {
            return name == types_name || name == package_links;
        });
        if (!outline) return pass_on(std::move(outline));
        const std::string by_types = main_by_types((*outline)[std::string(types_name)].bytes);
        std::string main = by_types;
        for (const Relationship& row :
             read_relationships((*outline)[std::string(package_links)].bytes)) {
            const std::string target = row.external ? std::string() : resolve({}, row.target);
            if (row.type == "core-properties") properties_ = target;
            if (row.type == "custom-properties") own_properties_ = target;
            if (row.type == "extended-properties") statistics_ = target;
            if (row.type != "officeDocument") continue;
            if (target.empty()) {
                return fail(Kind::input, {}, "its document is said to lie outside the file");
            }
            main = target;
        }
        if (main.empty()) {
            return fail(Kind::input, {}, "the archive does not tell which part is the document");
        }
        return main;
    }

  private:
    void take(const ZipMembers& members, const std::string& name, DocxPart& part) {
        part.name = name;
        const auto member = members.find(name);
        if (member == members.end()) return;
        part.bytes = member->second.bytes;
        if (!member->second.fault.empty()) {
            package_.faults.push_back(name + " cannot be unpacked: " + member->second.fault);
            part.bytes.clear();
        }
        const auto links = members.find(links_name(name));
        if (links != members.end()) read_links(links->second.bytes, part);
    }

    void read_links(std::string_view bytes, DocxPart& part) {
        for (Relationship& row : read_relationships(bytes)) {
            if (row.external) {
                if (row.type == "hyperlink") part.addresses.emplace(row.id, row.target);
            } else {
                part.targets.emplace(row.id, resolve(folder_of(part.name), row.target));
            }
        }
    }

    Result<bool> read_rest(const ZipMembers& first) {
        std::map<std::string, std::string> roles;  // names by what they are to the document
        std::set<std::string, std::less<>> names;
        const auto links = first.find(links_name(package_.document.name));
        if (links != first.end()) {
            for (const Relationship& row : read_relationships(links->second.bytes)) {
                if (row.external) continue;
                const std::string name = resolve(folder_of(package_.document.name), row.target);
                if (row.type == "header" || row.type == "footer") {
                    package_.margins[name] = {};
                } else if (std::ranges::count(roles_, row.type) > 0) {
                    roles.emplace(row.type, name);
                } else {
                    continue;
                }
                names.insert({name, links_name(name)});
            }
        }
        names.insert({properties_, own_properties_, statistics_});
        const auto rest =
            unpack(bytes_, [&](std::string_view name) { return names.contains(name); });
        if (!rest) return fail(rest.error());
        take(*rest, roles["styles"], package_.styles);
        take(*rest, roles["numbering"], package_.numbering);
        take(*rest, roles["footnotes"], package_.footnotes);
        take(*rest, roles["endnotes"], package_.endnotes);
        take(*rest, roles["comments"], package_.comments);
        take(*rest, roles["settings"], package_.settings);
        take(*rest, properties_, package_.properties);
        take(*rest, own_properties_, package_.own_properties);
        take(*rest, statistics_, package_.statistics);
        for (auto& margin : package_.margins) take(*rest, margin.first, margin.second);
        return true;
    }

    static constexpr auto roles_ = std::to_array<std::string_view>(
        {"styles", "numbering", "footnotes", "endnotes", "comments", "settings"});

    std::string_view bytes_;
    std::string properties_, own_properties_, statistics_;
    DocxPackage package_;
};

}  // namespace

bool is_docx(std::string_view bytes) {
    if (bytes.starts_with(compound_magic)) return bytes.find(encrypted_package) != bytes.npos;
    if (!is_zip(bytes)) return false;
    // Word's own folder tells without unpacking, even where the archive is damaged.
    if (bytes.find("word/") != bytes.npos) return true;
    const auto outline = unpack(bytes, [](std::string_view name) { return name == types_name; });
    if (!outline || outline->empty()) return false;
    return !main_by_types(outline->begin()->second.bytes).empty();
}

Result<DocxPackage> open_package(std::string_view bytes) {
    if (bytes.starts_with(compound_magic)) {
        return fail(Kind::input, {}, "a password locks the document", "save it without one");
    }
    return Opener(bytes).run();
}

}  // namespace chancery::readers
