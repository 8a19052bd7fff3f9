using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Tests.Documents.Cases;
using Sluice.Tool.Checking;

namespace Sluice.LocalGateway.Tests.Documents;

/// <summary>
/// The files of the folder Checks, each with mistakes of one kind: what <c>sluice check</c> says about them, and whether <c>sluice start</c> agrees. A file
/// has the parts of a case, and <c>findings</c> and <c>unusable</c>.
/// </summary>
public sealed class CheckedFileTests
{
    private static readonly IReadOnlyList<DocumentCase> Checks
        = DocumentCase.ReadAll(Path.Combine(DocumentCase.Folder, "..", "Checks"), "*.check");

    public static TheoryData<string> Names => [.. Checks.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_check_names_each_mistake_with_its_place(string name)
    {
        var wanted = Checks.Single(one => one.Name == name);
        using var folder = new CaseFolder(wanted);
        var (found, unusable) = await CheckAsync(folder);
        found.ShouldBe(wanted.Findings);
        unusable.ShouldBe(wanted.Unusable);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_start_refuses_a_line_that_the_check_reports_or_says_the_lines_of_the_case(string name)
    {
        var wanted = Checks.Single(one => one.Name == name);
        using var folder = new CaseFolder(wanted);
        var (found, unusable) = await CheckAsync(folder);
        try
        {
            await using var served = ServedCase.Start(folder);
            string[] lines = [.. served.Warnings, .. served.Gateway.Api.Problems];
            wanted.Warnings.ShouldAllBe(start => lines.Any(line => line.StartsWith(start)), string.Join('\n', lines));
        }
        catch (DocumentException problem)
        {
            wanted.Warnings.ShouldBeEmpty(problem.Message);
            (problem.IsOutside || $"\n{found}{unusable}".Contains($"\n{problem.File}({problem.Position!.Value.Line},")).ShouldBeTrue(problem.Message);
        }
    }

    [Fact]
    public void A_start_that_finds_no_API_names_a_misspelled_type()
    {
        using var folder = new CaseFolder(Checks.Single(one => one.Name == "misspelled-type-of-a-function"));

        var problem = Should.Throw<DocumentException>(() => ServedCase.Start(folder)).Problem;
        problem.ShouldStartWith("the template declares no REST API");
        problem.ShouldEndWith("This mistake may be the cause: template.yaml(4,5): $.Resources.F.Type: there is no type 'AWS::Serverless::Fuction', "
            + "so the resource 'F' has no effect here. Did you mean 'AWS::Serverless::Function'?");
    }

    /// <summary>What is refused because the command line lacks something is left out: a start serves one API, and a check reads all.</summary>
    [Fact]
    public async Task What_a_start_refuses_is_an_error_of_the_check_and_what_a_check_passes_is_served()
    {
        var (refused, passed) = (0, 0);
        foreach (var one in DocumentCase.All.Concat(Checks).Where(one => one.Name != "several-apis"))
        {
            using var folder = new CaseFolder(one);
            var problem = await StartAsync(folder);
            var hasError = await HasErrorAsync(folder);
            refused += problem is null ? 0 : 1;
            passed += hasError ? 0 : 1;
            (hasError || problem is null).ShouldBeTrue($"{one.Name}: the check passes, and the start refuses: {problem?.Message}");
        }

        refused.ShouldBeGreaterThan(20);
        passed.ShouldBeGreaterThan(20);
    }

    private static async Task<DocumentException?> StartAsync(CaseFolder folder)
    {
        try
        {
            await using var stage = ServedCase.Start(folder);
            return null;
        }
        catch (DocumentException problem)
        {
            return problem;
        }
    }

    private static async Task<bool> HasErrorAsync(CaseFolder folder)
    {
        try
        {
            var check = await ServedCase.CheckAsync(folder);
            return check.HasErrors || check.Unusable.Count > 0 || check.Findings.Any(static finding => finding.Problem.IsUnknown);
        }
        catch (DocumentException)
        {
            return true;
        }
    }

    private static async Task<(string Findings, string Unusable)> CheckAsync(CaseFolder folder)
    {
        try
        {
            var check = await ServedCase.CheckAsync(folder);
            return (string.Concat(check.Findings.Select(Line)), string.Concat(check.Unusable.Select(problem => $"{problem.Message}\n")));
        }
        catch (DocumentException problem)
        {
            return ("", $"{problem.Message}\n");
        }
    }

    private static string Line(CheckFinding finding)
        => $"{finding.Problem.File}{finding.Problem.Position}: {(finding.IsError ? "error" : "warning")} {finding.Code}: {finding.Problem.Place}: {finding.Problem.Problem}\n";
}
