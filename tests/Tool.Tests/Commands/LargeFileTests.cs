using System.Diagnostics;
using Sluice.LocalGateway.Templates;
using Sluice.Tool.Tests.Support;
using Sluice.Tool.Checking;

namespace Sluice.Tool.Tests.Commands;

/// <summary>Files with very many mistakes.</summary>
public sealed class LargeFileTests : IDisposable
{
    private readonly TemplateFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_check_of_a_file_with_very_many_mistakes_ends_soon()
    {
        var paths = string.Join(',', Enumerable.Range(0, 15_000).Select(number => $"\"/a{number}\":{{\"gte\":{{}},\"pots\":{{}}}}"));
        _folder.Write("api.json", $"{{\"openapi\":\"3.0.1\",\"paths\":{{{paths}}}}}");
        var started = Stopwatch.GetTimestamp();

        var check = await FileCheck.RunAsync(_folder.In("api.json"), TemplateInputs.None, null, 300);

        check.Findings.Count(finding => finding.IsError).ShouldBe(30_000);
        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(8));
    }
}
