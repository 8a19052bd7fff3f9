using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Tests.Documents.Cases;

namespace Sluice.LocalGateway.Tests.Documents.Imports;

/// <summary>The cases of the folder Cases, imported into C#, built, and served with the same requests.</summary>
public sealed class ImportedCaseTests
{
    public static TheoryData<string> Names => DocumentCaseTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_imported_document_is_built_and_gives_the_same_answers_or_is_refused_with_its_place(string name)
    {
        var wanted = DocumentCase.Of(name);
        if (wanted.Error is { } error)
        {
            Should.Throw<DocumentException>(() => ImportedCase.Import(wanted)).Message.ShouldEndWith(error);
            return;
        }

        await using var imported = ImportedCase.Import(wanted);
        IReadOnlyList<string> printed = [.. imported.Notes, .. imported.Build().Complaints];
        wanted.Printed.Where(line => !printed.Any(one => one.StartsWith(line, StringComparison.Ordinal))).ShouldBeEmpty(string.Join('\n', printed));
        printed.Count.ShouldBe(wanted.Printed.Count, string.Join('\n', printed));
        printed.ShouldAllBe(line => Regex.IsMatch(line, @"^\S+\(\d+,\d+\): (\$|warning )"));
        (wanted.Differences.Count > 0 || wanted.ImportedError is not null).ShouldBe(wanted.ReasonOfDifferences is not null);
        if (wanted.ImportedError is { } here)
        {
            Should.Throw<DocumentException>(imported.Serve).Message.ShouldBe(here);
            return;
        }

        imported.Serve();
        await Compare(wanted, imported);
    }

    private static async Task Compare(DocumentCase wanted, ImportedCase imported)
    {
        foreach (var exchange in wanted.Exchanges)
        {
            var reply = await imported.SendAsync(exchange.Request);
            var found = Difference(exchange.Answer, reply);
            var expected = wanted.Differences.FirstOrDefault(one => one.Request.IsSame(exchange.Request))?.Answer;
            if (expected is null)
            {
                found.ShouldBeNull($"{exchange.Request.Start}: {Encoding.UTF8.GetString(reply.Body.Span)}");
            }
            else
            {
                found.ShouldNotBeNull($"{exchange.Request.Start} has the original answer, so the difference is to be deleted.");
                Difference(expected, reply).ShouldBeNull(exchange.Request.Start);
            }
        }

        wanted.Differences.ShouldAllBe(difference => wanted.Exchanges.Any(exchange => exchange.Request.IsSame(difference.Request)));
    }

    private static string? Difference(CaseMessage expected, GatewayReply reply)
    {
        var status = reply.Status.ToString(CultureInfo.InvariantCulture);
        var body = Encoding.UTF8.GetString(reply.Body.Span);
        return status != expected.Start ? $"status {status}"
            : expected.Headers.Where(header => (reply.Headers.Find(header.Name) ?? "(none)") != header.Value)
                .Select(static header => $"header {header.Name}").FirstOrDefault()
            ?? (expected.Body is null || expected.Body == body ? null : "body");
    }
}
