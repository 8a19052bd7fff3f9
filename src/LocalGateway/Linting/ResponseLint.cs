using System.Text.Json;
using Sluice.LocalGateway.Documents.OpenApi;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Linting;

/// <summary>Checks the responses of an integration that is not a proxy.</summary>
internal sealed class ResponseLint(JsonPlace root, JsonPlace operation, DocumentFindings findings)
{
    private const string Header = "method.response.header.";

    private readonly References _references = new(root);

    /// <param name="responses">The integration responses, or null if there are none.</param>
    /// <param name="isFunction">Whether the integration calls a function.</param>
    public void Check(JsonPlace? responses, bool isFunction)
    {
        if (responses is not { IsIntrinsic: false } given)
        {
            return;
        }

        var statuses = new HashSet<string>(StringComparer.Ordinal);
        var members = findings.Members(given).ToList();
        foreach (var (_, response) in members.Where(member => !member.Value.IsUnknown))
        {
            if (response.Find("statusCode") is { Value.ValueKind: JsonValueKind.String or JsonValueKind.Number, IsUnknown: false } status)
            {
                CheckStatus(response, status, statuses);
            }

            TemplateLint.Check(response.Find("responseTemplates"), findings);
        }

        // No pattern matches the success of a function (recorded). The status of another backend may match one.
        if (isFunction && members.Count > 0 && !members.Any(member => member.Key is "default" or "" or ".*"))
        {
            findings.Note(given.Error(Refusal.WhenUsed, "no integration response is the 'default', so what no pattern matches is answered with 500. Add one."));
        }
    }

    private void CheckStatus(JsonPlace response, JsonPlace place, HashSet<string> statuses)
    {
        var status = place.TextOrNumber();
        if (!statuses.Add(status))
        {
            findings.Note(place.Error(Refusal.WhenUsed, $"two integration responses give the status {status}, and API Gateway keeps only one of them."));
        }

        // It is not recorded what AWS does with a 'default' among them.
        var responses = operation.Find("responses");
        var any = responses?.Find("default");
        if (responses is { IsUnknown: true } || any is { IsObject: true } or { IsUnknown: true } || responses?.Find(status) is { IsUnknown: true })
        {
            return;
        }

        if (responses?.Find(status) is { IsObject: true } declared)
        {
            CheckHeaders(response, status, declared);
        }
        else
        {
            findings.Note(place.Error(
                Refusal.WhenUsed,
                $"the integration gives {status}, which is not among the responses of the operation, so API Gateway answers 500. Declare it there."));
        }
    }

    private void CheckHeaders(JsonPlace response, string status, JsonPlace given)
    {
        // A reference that names nothing is reported with the other references.
        var followed = given.TextOf("$ref") is null ? given : findings.Read<JsonPlace?>(given, place => _references.Follow(place), null);
        if (followed is not { IsObject: true, IsIntrinsic: false } declared || given.Find("$ref") is { IsUnknown: true })
        {
            return;
        }

        var headers = declared.Find("headers");
        foreach (var (target, source) in findings.Members(response.Find("responseParameters")))
        {
            if (source.IsString && target.StartsWith(Header, StringComparison.Ordinal) && target[Header.Length..] is var header
                && !Intrinsic.HasPlaceholder(target) && headers is not { IsUnknown: true } && headers?.Find(header) is null)
            {
                findings.Note(source.Error(
                    Refusal.ByAws,
                    $"the header '{header}' of {status} is not declared under 'headers' of that response, so the import fails. Declare it there."));
            }
        }
    }
}
