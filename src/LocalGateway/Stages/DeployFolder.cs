using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Documents.OpenApi;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Resources;
using Sluice.LocalGateway.Stacks;
using Sluice.LocalGateway.Templates;

namespace Sluice.LocalGateway.Stages;

/// <summary>The contents of a deploy folder.</summary>
/// <param name="Api">The API, read from <c>openapi.json</c>.</param>
/// <param name="Stack">The stack, read from <c>template.json</c>; empty if there is no such file.</param>
internal sealed record DeployFolder(ApiDocument Api, Stack Stack)
{
    /// <summary>Reads a deploy folder.</summary>
    /// <param name="folder">The path of the folder.</param>
    /// <param name="inputs">The values that are given for names of the template; null for none.</param>
    /// <exception cref="DocumentException"><c>openapi.json</c> is missing, or a file cannot be served.</exception>
    public static DeployFolder Read(string folder, TemplateInputs? inputs = null)
    {
        var document = Path.Combine(folder, "openapi.json");
        if (!File.Exists(document))
        {
            throw new DocumentException(
                "openapi.json", folder, "there is no openapi.json in this folder. Build the function project first (dotnet build): that writes it.");
        }

        var template = Path.Combine(folder, "template.json");
        return Read(JsonFile.Read(document), File.Exists(template) ? JsonFile.Read(template) : null, inputs);
    }

    /// <summary>Reads a document that anybody wrote, of OpenAPI 3.0 or Swagger 2.0.</summary>
    /// <exception cref="DocumentException">The document cannot be served.</exception>
    public static DeployFolder ReadDocument(JsonPlace document)
    {
        var api = OpenApiReader.Read(OpenApiFile.Open(document), DocumentFindings.ForOthers(isCheck: false, isAlone: true));
        return new(api with { Warnings = [.. document.Source.Notes.Select(static note => note.Message), .. api.Warnings] }, new());
    }

    /// <summary>Reads the API of a template that anybody wrote.</summary>
    /// <param name="root">The template.</param>
    /// <param name="inputs">The values that are given for names of the template.</param>
    /// <param name="api">The logical id of the API; null for the only one.</param>
    /// <exception cref="DocumentException">The template cannot be served.</exception>
    public static DeployFolder ReadTemplate(JsonPlace root, TemplateInputs inputs, string? api)
    {
        var template = Template.Open(root, inputs);
        return ReadTemplate(template, FindApi(template, api));
    }

    /// <summary>Reads an API of a template that anybody wrote.</summary>
    /// <param name="template">The template of the file, which may have nested stacks.</param>
    /// <param name="found">The API, with the template that has it.</param>
    /// <exception cref="DocumentException">The template cannot be served.</exception>
    public static DeployFolder ReadTemplate(Template template, StackApi found)
    {
        var stack = NestedFunctions.Add(StackReader.ReadOthers(found.Template, found.LogicalId), template, found.Template);
        stack = stack with { Warnings = [.. stack.Warnings, .. TemplateNames.Describe(found.Template)] };

        // The deployment that SAM makes for these events has a stage of its own, which is called Stage.
        return new(
            OpenApiReader.Read(OpenApiFile.Open(found.Document), DocumentFindings.ForOthers(isCheck: false, isAlone: false)),
            found.LogicalId == SamApiWriter.ImplicitId ? stack with { Stages = [new(SamApiWriter.ImplicitStage), new("Stage")] } : stack);
    }

    // A template whose types or events are misspelled may have no API because of that.
    private static StackApi FindApi(Template template, string? api)
    {
        try
        {
            return StackApiReader.Read(template, api);
        }
        catch (DocumentException problem) when (problem is { IsOutside: true, Place: "$.Resources" }
            && TemplateNames.Find(template).FirstOrDefault(static remark => remark.IsError) is { } cause)
        {
            throw new DocumentException(
                problem.File, problem.Place, $"{problem.Problem} This mistake may be the cause: {cause.Problem.Message}", problem, problem.Position)
                .FromOutside();
        }
    }

    /// <summary>Reads a document and its template, or the document alone.</summary>
    /// <exception cref="DocumentException">A file cannot be served.</exception>
    public static DeployFolder Read(JsonPlace document, JsonPlace? template, TemplateInputs? inputs = null)
    {
        if (template is not { } root)
        {
            if (inputs?.Values.Keys.FirstOrDefault() is { } name)
            {
                throw inputs.Refuse(
                    name,
                    $"there is no template beside the document, so the value that is given for '{name}' would have no effect.",
                    problem => document.Error(problem));
            }

            return new(OpenApiReader.Read(document), new());
        }

        // CloudFormation evaluates the functions of a document that its template includes.
        var opened = Template.Open(root, inputs);
        return new(
            OpenApiReader.Read(Intrinsic.IsWithin(document.Value) ? TreeWriter.Flatten(opened.Include(document)) : document), StackReader.Read(opened));
    }
}
