// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/akn_builder.hpp"

#include "indexer/readers/akn.hpp"
#include "indexer/structure/structure.hpp"
#include "tests/catch.hpp"

namespace chancery::tests {
namespace {

std::string element(std::string_view name, std::string_view content) {
    return "<" + std::string(name) + ">" + std::string(content) + "</" + std::string(name) + ">";
}

std::string number_element(std::string_view number) {
    return number.empty() ? std::string() : element("num", number);
}

}  // namespace

std::string& Akn::target() {
    return attachments_.empty() ? body_ : attachments_.back();
}

Akn& Akn::formula(std::string_view words) {
    preamble_ += element("formula", element("p", words));
    return *this;
}
Akn& Akn::pp(std::string_view markup) {
    preamble_ += element("container", element("p", markup));
    return *this;
}
Akn& Akn::p(std::string_view number, std::string_view markup) {
    return raw(
        element("paragraph", number_element(number) + element("content", element("p", markup))));
}
Akn& Akn::heading(std::string_view words, std::string_view style) {
    return raw("<paragraph class=\"" + std::string(style) + "\">" + element("subheading", words) +
               "</paragraph>");
}
Akn& Akn::number(std::string_view number) {
    return raw(element("paragraph", number_element(number) + "<content><p/></content>"));
}
Akn& Akn::raw(std::string_view markup) {
    target() += markup;
    return *this;
}
Akn& Akn::attachment() {
    attachments_.emplace_back();
    return *this;
}
Akn& Akn::symbol(std::string_view symbol) {
    symbol_ = symbol;
    return *this;
}
Akn& Akn::language(std::string_view code) {
    language_ = code;
    return *this;
}
Akn& Akn::preface(std::string_view markup) {
    preface_ += markup;
    return *this;
}
Akn& Akn::conclusions(std::string_view markup) {
    conclusions_ += markup;
    return *this;
}
Akn& Akn::meta(std::string_view markup) {
    meta_ += markup;
    return *this;
}

std::string Akn::xml() const {
    std::string attachments;
    for (const std::string& body : attachments_) {
        attachments += element("attachment", element("doc", element("mainBody", body)));
    }
    if (!attachments.empty()) attachments = element("attachments", attachments);
    return "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><statement>"
           "<meta><FRBRlanguage language=\"" +
           language_ + "\"/>" + meta_ + "</meta><coverPage><docNumber refersTo=\"#symbol\">" +
           symbol_ + "</docNumber></coverPage>" + element("preface", preface_) +
           element("preamble", preamble_) + element("mainBody", body_) + attachments +
           element("conclusions", conclusions_) + "</statement></akomaNtoso>";
}

document::ParsedFile parsed(const std::string& xml) {
    auto file = readers::read_akn(xml);
    REQUIRE(file.has_value());
    return std::move(*file);
}

document::Edition edition_of_akn(const std::string& xml, std::string_view path) {
    structure::Structured structured = structure::to_editions(parsed(xml), path);
    REQUIRE(!structured.editions.empty());
    return std::move(structured.editions.front());
}

std::vector<std::string> lines(const std::string& xml) {
    std::vector<std::string> result;
    for (const document::Passage& passage : edition_of_akn(xml).passages) {
        result.push_back(to_string(passage.pinpoint) + "|" +
                         std::string(document::to_string(passage.role)) + "|" + passage.label +
                         "|" + passage.text);
    }
    return result;
}

std::vector<std::string> headings(const std::string& xml) {
    std::vector<std::string> result;
    for (const document::Passage& passage : edition_of_akn(xml).passages) {
        std::string line = to_string(passage.pinpoint) + " <";
        for (std::size_t i = 0; i < passage.heading.size(); ++i) {
            line += (i == 0 ? "" : " > ") + passage.heading[i];
        }
        result.push_back(line + ">");
    }
    return result;
}

}  // namespace chancery::tests
