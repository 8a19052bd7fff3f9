using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Linting;
using Sluice.LocalGateway.Resources;
using Sluice.LocalGateway.Stacks;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Templates;
using Sluice.Tool.Files;

namespace Sluice.Tool.Checking;

/// <summary>
/// Checks the file of an API by the rules for AWS, and reads it as <c>sluice start</c> does. What the start refuses is an error, too, if no rule has
/// reported the same place.
/// </summary>
internal sealed class FileCheck
{
    private const string OfDocument = "SLUICE301";
    private const string OfTemplate = "SLUICE302";

    private readonly List<CheckFinding> _findings = [];
    private readonly List<DocumentException> _unusable = [];
    private readonly KnownPlaces _known = new();
    private readonly string _path;
    private readonly int _resourceQuota;

    private FileCheck(string path, int resourceQuota)
    {
        _path = path;
        _resourceQuota = resourceQuota;
    }

    /// <summary>The findings: those of documents, and then those of templates, each in the order of the file.</summary>
    public IEnumerable<CheckFinding> Findings => _findings.OrderBy(static finding => finding.Code, StringComparer.Ordinal)
        .ThenBy(static finding => finding.Problem.Position?.Line ?? 0);

    /// <summary>The APIs that could not be checked, because their documents are not on this machine.</summary>
    public IReadOnlyList<DocumentException> Unusable => _unusable;

    public bool HasErrors => _findings.Exists(static finding => finding.IsError);

    /// <summary>Checks a file.</summary>
    /// <param name="path">The full path of the file.</param>
    /// <param name="inputs">The values that are given for names of the file.</param>
    /// <param name="api">The logical id of one API of a template; null for all.</param>
    /// <param name="resourceQuota">The quota of resources that one API of the account may have.</param>
    /// <exception cref="DocumentException">The file cannot be read or parsed, or an option has no meaning for it.</exception>
    public static async Task<FileCheck> RunAsync(string path, TemplateInputs inputs, string? api, int resourceQuota)
    {
        var file = ApiFile.Open(path, inputs);
        var check = new FileCheck(path, resourceQuota);
        await check.TryAsync(file.IsTemplate ? OfTemplate : OfDocument, () => file.IsTemplate
            ? check.CheckAsync(Template.Open(file.Root, file.Inputs), file.Length, api)
            : check.CheckDocumentAsync(ApiFile.WithoutChoice(file.Root, api), isAlone: true, () => DeployFolder.ReadDocument(file.Root))).ConfigureAwait(false);
        return check;
    }

    private async Task CheckAsync(Template template, int length, string? api)
    {
        // These rules go first, because they name a mistake better than the readers that it stops.
        var problems = new List<DocumentException>();
        foreach (var (one, index) in template.WithNested(problems).Select(static (one, index) => (one, index)))
        {
            Add(OfTemplate, StackLint.CheckFile(one.Root, index == 0 ? length : one.Root.Value.GetRawText().Length));
            Add(OfTemplate, one.FindMistakes());
            foreach (var remark in TemplateNames.Find(one))
            {
                Add(new(remark.IsError, OfTemplate, remark.Problem));
            }

            Add(OfTemplate, StackReader.FindMistakes(one, api: ""));
        }

        await TryAsync(OfTemplate, async () =>
        {
            foreach (var one in StackApiReader.Find(template, api, problems))
            {
                await TryAsync(OfTemplate, () => CheckApiAsync(template, one())).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
        problems.ForEach(problem => Refuse(OfTemplate, problem));
    }

    private async Task CheckApiAsync(Template template, StackApi api)
    {
        Add(OfTemplate, StackReader.FindMistakes(api.Template, api.LogicalId));
        await CheckDocumentAsync(api.Document, isAlone: false, () => DeployFolder.ReadTemplate(template, api)).ConfigureAwait(false);
    }

    private async Task CheckDocumentAsync(JsonPlace document, bool isAlone, Func<DeployFolder> read)
    {
        foreach (var (isError, finding) in DocumentLint.CheckFile(document, _resourceQuota, isAlone))
        {
            if (isError)
            {
                Add(new(true, OfDocument, finding));
            }
            else
            {
                // A warning can stand beside an error of the same place.
                _findings.Add(new(false, OfDocument, finding));
            }
        }

        try
        {
            await StageCheck.RunAsync(read(), _path).ConfigureAwait(false);
        }
        catch (DocumentException problem) when (problem.IsUnknown)
        {
            // AWS has the value, so the file can be right, and the rules above have checked what is written in it.
            Add(new(false, isAlone ? OfDocument : OfTemplate, problem.Add("Without it, only a part of this API was checked.")));
        }
    }

    private async Task TryAsync(string code, Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (DocumentException problem)
        {
            Refuse(code, problem);
        }
    }

    private void Add(string code, IEnumerable<DocumentException> problems)
    {
        foreach (var problem in problems)
        {
            Add(new(true, code, problem));
        }
    }

    private void Refuse(string code, DocumentException problem)
    {
        if (!problem.IsOutside && !problem.IsUnknown)
        {
            Add(new(true, code, problem));
        }
        else if (_known.Add(problem))
        {
            _unusable.Add(problem);
        }
    }

    // A place that has an error gets no other finding.
    private void Add(CheckFinding finding)
    {
        if (finding.IsError ? _known.Add(finding.Problem) : !_known.Contains(finding.Problem))
        {
            _findings.Add(finding);
        }
    }
}
