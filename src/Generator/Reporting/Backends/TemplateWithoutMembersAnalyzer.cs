using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Contract;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Linking;
using Sluice.Generator.Model.Declared;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Reporting.Declarations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Backends;

/// <summary>
/// Finds request templates of functions that do not write what the generated code reads. A template without a member, which passes on the body, and
/// one with a reference in the name of a member may write any name, so nothing is known of them.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TemplateWithoutMembersAnalyzer() : RuleAnalyzer(BackendRules.TemplateWithoutMembers)
{
    private static readonly Regex Name = new("\"[^\"\\n]*\"\\s*:", RegexOptions.CultureInvariant);

    private static readonly Regex NameWithReference = new("\"[^\"$\n]*\\$[^\"\n]*\"\\s*:", RegexOptions.CultureInvariant);

    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api)
    {
        var owners = api.Operations.GroupBy(operation => operation.Model!.OwnerName, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Skip(1).Any(), StringComparer.Ordinal);
        return from operation in api.Operations
               let model = operation.Model!
               where model is { RequestTemplate: not null, Integration: LambdaIntegrationModel { IsProxy: false } }
               let text = TemplateTexts.Find(model.RequestTemplate!.Path, api.Templates) is { } file ? api.TextOf(file) : null
               where text is not null && Name.IsMatch(text) && !NameWithReference.IsMatch(text)
               let missing = Members(model, owners[model.OwnerName]).Where(name => !Writes(text, name)).Distinct().ToList()
               where missing.Count > 0
               select new DiagnosticInfo(
                   BackendRules.TemplateWithoutMembers,
                   operation.RequestTemplatePlace,
                   model.RequestTemplate!.Path,
                   string.Join(", ", missing.Select(name => $"\"{name}\"")),
                   missing[0] == PayloadContract.Operation
                       ? $"Write \"{PayloadContract.Operation}\":\"{model.OperationId}\" as the first member, because the function has several operations."
                       : "Write each as a member of the object, or remove the parameter.");
    }

    private static IEnumerable<string> Members(DeclaredOperation operation, bool isNamed)
    {
        if (operation.Parameters.Items.Any(parameter => parameter.Source == ParameterSource.MethodRequest))
        {
            return isNamed ? [PayloadContract.Operation] : [];
        }

        var parameters = operation.Parameters.Items.Select(parameter => parameter.Source switch
        {
            ParameterSource.Cancellation or ParameterSource.Service or ParameterSource.LambdaContext => null,
            ParameterSource.BodyMember => PayloadContract.Body,
            ParameterSource.Form => PayloadContract.Form,
            ParameterSource.Cookie => PayloadContract.Cookies,
            _ => parameter.Name,
        }).OfType<string>();
        return isNamed ? parameters.Prepend(PayloadContract.Operation) : parameters;
    }

    private static bool Writes(string template, string name)
    {
        var member = $"\"{name}\"";
        for (var at = template.IndexOf(member, StringComparison.Ordinal); at >= 0; at = template.IndexOf(member, at + 1, StringComparison.Ordinal))
        {
            var end = at + member.Length;
            while (end < template.Length && char.IsWhiteSpace(template[end]))
            {
                end++;
            }

            if (end < template.Length && template[end] == ':')
            {
                return true;
            }
        }

        return false;
    }
}
