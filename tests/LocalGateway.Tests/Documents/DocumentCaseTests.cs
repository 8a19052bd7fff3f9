using System.Text;
using System.Text.RegularExpressions;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Tests.Documents.Cases;

namespace Sluice.LocalGateway.Tests.Documents;

/// <summary>The cases of the folder Cases: each is served, or refused with a position.</summary>
public sealed class DocumentCaseTests
{
    public static TheoryData<string> Names => [.. DocumentCase.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_document_is_served_as_on_AWS_or_refused_with_its_place(string name)
    {
        var wanted = DocumentCase.Of(name);
        if (wanted.Error is { } error)
        {
            Should.Throw<DocumentException>(() => ServedCase.Start(wanted)).Message.ShouldBe(error);
            Regex.IsMatch(error, @"^\S+\(\d+,\d+\): \$").ShouldBeTrue(error);
            return;
        }

        await using var served = ServedCase.Start(wanted);
        served.Warnings.Count.ShouldBe(wanted.Warnings.Count, string.Join('\n', served.Warnings));
        wanted.Warnings.ShouldAllBe(line => served.Warnings.Any(warning => warning.StartsWith(line)), string.Join('\n', served.Warnings));
        wanted.Exchanges.ShouldNotBeEmpty();
        foreach (var (request, answer) in wanted.Exchanges)
        {
            var reply = await served.SendAsync(request);
            var body = Encoding.UTF8.GetString(reply.Body.Span);
            var found = answer.Headers.Select(header => (header.Name, reply.Headers.Find(header.Name) ?? "(none)"));
            reply.Status.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(answer.Start, $"{request.Start}: {body}");
            found.ShouldBe(answer.Headers, request.Start);
            body.ShouldBe(answer.Body ?? body, request.Start);
        }
    }

    [Fact]
    public void Every_construct_has_a_case_and_every_case_has_what_it_shows_and_its_evidence()
    {
        DocumentCase.All.Count.ShouldBeGreaterThanOrEqualTo(40);
        Constructs.All.Keys.Except(DocumentCase.All.SelectMany(one => one.Shows)).ShouldBeEmpty();
        foreach (var one in DocumentCase.All)
        {
            one.Shows.Except(Constructs.All.Keys).ShouldBeEmpty(one.Name);
            var text = string.Join('\n', one.Files.Select(file => file.Text).Concat(one.Options).Append(one.Served));
            one.Shows.Where(construct => !Regex.IsMatch(text, Constructs.All[construct])).ShouldBeEmpty(one.Name);
            Regex.IsMatch(one.Fact, "^(recorded|documented|reported|unconfirmed): .{10,}").ShouldBeTrue($"{one.Name}: {one.Fact}");
        }
    }
}
