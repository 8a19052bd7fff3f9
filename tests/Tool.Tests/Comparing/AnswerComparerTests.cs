using System.Text;
using Sluice.LocalGateway.Http;
using Sluice.Tool.Comparing.Differences;
using Sluice.Tool.Comparing.Sides;

namespace Sluice.Tool.Tests.Comparing;

public sealed class AnswerComparerTests
{
    private static readonly ComparisonRules Rules = new([], []);

    [Theory]
    [InlineData("""{"a":1,"b":[true,null,"x"]}""", """{ "b": [true, null, "\u0078"], "a": 1.0 }""")]
    [InlineData("""{"a":1,"a":2}""", """{"a":2}""")]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    public void Bodies_that_a_client_reads_as_the_same_are_no_difference(string first, string second) =>
        AnswerComparer.Compare(Of(first), Of(second), Rules).ShouldBeEmpty();

    [Theory]
    [InlineData("""{"a":{"b-c":[1,2]}}""", """{"a":{"b-c":[1,3]}}""", "$.a['b-c'][1]", "2", "3")]
    [InlineData("[1]", "[1,2]", "$[1]", null, "2")]
    [InlineData("""{"a":null}""", "{}", "$.a", "null", null)]
    [InlineData("""{"a":"1"}""", """{"a":1}""", "$.a", "\"1\"", "1")]
    [InlineData("""{"a":"A"}""", """{"a":"a"}""", "$.a", "\"A\"", "\"a\"")]
    [InlineData("12345678901234567890123456789012345678901", "12345678901234567890123456789012345678902", "$", "12345678901234567890123456789012345678901", "12345678901234567890123456789012345678902")]
    [InlineData("{\"a\":1}", "{\"a\":'1'}", "body", "{\"a\":1}", "{\"a\":'1'}")]
    [InlineData("x", "", "body", "x", null)]
    public void A_difference_in_bodies_is_named_by_its_place(string first, string second, string place, string? left, string? right) =>
        AnswerComparer.Compare(Of(first), Of(second), Rules).ShouldBe([new(place, left, right)]);

    [Fact]
    public void Bytes_that_are_no_text_are_shown_by_their_number_and_start() =>
        AnswerComparer.Compare(Of("x") with { Body = [0xff, 0xfe] }, Of("x"), Rules).ShouldBe([new("body", "2 bytes that are no text: FFFE", "x")]);

    [Fact]
    public void The_status_and_headers_are_compared_without_regard_to_case_of_names_and_without_those_that_always_differ()
    {
        var first = Of("", 200, ("X-A", "1"), ("x-amzn-RequestId", "a"), ("Date", "now"), ("X-B", "1"), ("x-b", "2"));
        var second = Of("", 201, ("x-a", "1"), ("x-amzn-requestid", "b"), ("x-b", "1, 2"), ("X-C", "only"));

        AnswerComparer.Compare(first, second, Rules).ShouldBe([new("status", "200", "201"), new("header X-C", null, "only")]);
    }

    [Fact]
    public void What_the_user_leaves_out_is_not_compared()
    {
        var rules = new ComparisonRules(["etag"], ["$.items[*].id", "$.*.at"]);
        var first = Of("""{"items":[{"id":1,"n":1}],"made":{"at":5},"id":1}""", 200, ("ETag", "1"));
        var second = Of("""{"items":[{"id":2,"n":2}],"made":{},"id":2}""", 200, ("ETag", "2"));

        AnswerComparer.Compare(first, second, rules).Select(difference => difference.Place).ShouldBe(["$.items[0].n", "$.id"]);
    }

    [Fact]
    public void A_missing_answer_is_the_only_difference() =>
        AnswerComparer.Compare(new() { Failure = "refused" }, Of("x"), Rules).ShouldBe([new("answer", "refused", "200")]);

    [Fact]
    public void A_text_with_half_of_a_surrogate_pair_is_compared_as_it_is_written() =>
        AnswerComparer.Compare(Of("""{"a":"\ud83d"}"""), Of("""{"a":"\ud83e"}"""), Rules).ShouldBe([new("body", """{"a":"\ud83d"}""", """{"a":"\ud83e"}""")]);

    [Fact]
    public void Bytes_that_differ_behind_their_start_are_shown_from_where_they_differ()
    {
        byte[] first = [.. new byte[100], 0xff, 1];
        byte[] second = [.. new byte[100], 0xff, 2];

        AnswerComparer.Compare(Of("") with { Body = first }, Of("") with { Body = second }, Rules)
            .ShouldBe([new("body", "102 bytes that are no text, from byte 101: 01", "102 bytes that are no text, from byte 101: 02")]);
    }

    [Fact]
    public void A_body_that_is_cut_off_is_a_difference_of_its_own() =>
        AnswerComparer.Compare(Of("1") with { IsCut = true }, Of("1"), Rules)
            .ShouldBe([new("end of the body", "the connection ended before the body did", "complete")]);

    [Fact]
    public void Of_a_large_body_a_hundred_differences_are_kept_and_found_in_time()
    {
        var names = Enumerable.Range(0, 200_000).ToList();
        var first = "{" + string.Join(',', names.Select(name => $"\"n{name}\":1")) + "}";
        var second = "{" + string.Join(',', names.Select(name => $"\"n{name}\":2")) + "}";

        AnswerComparer.Compare(Of(first), Of(second), Rules).Count.ShouldBe(JsonComparer.MostDifferences);
        AnswerComparer.Compare(Of(first), Of(first + " "), Rules).ShouldBeEmpty();
    }

    [Fact]
    public void Deep_json_is_compared_as_text()
    {
        var deep = new string('[', 5000) + new string(']', 5000);

        AnswerComparer.Compare(Of(deep), Of(deep + " "), Rules).Single().Place.ShouldBe("body");
    }

    private static Answer Of(string body, int status = 200, params (string Name, string Value)[] headers)
    {
        var list = new HeaderList();
        headers.ToList().ForEach(header => list.Add(header.Name, header.Value));
        return new() { Status = status, Headers = list, Body = Encoding.UTF8.GetBytes(body) };
    }
}
