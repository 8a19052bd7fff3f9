using System.Text;
using Sluice.Contract;
using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Emitting.Integrations;
using Sluice.Generator.Emitting.OpenApi;
using Sluice.Generator.Emitting.Stacks;
using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>
/// Makes the template that deploys the API and its functions, with the document inline. CloudFormation accepts at most 51,200 bytes in a request. If
/// the template is longer, the document is in a file of its own, unless the project wants it inline. <c>sam deploy</c> and
/// <c>aws cloudformation package</c> upload the file that a SAM template names. A template without SAM takes the file's place from a parameter.
/// </summary>
internal static class StackTemplate
{
    private const string Path = "template.json";
    private const string YamlPath = "template.yaml";

    /// <summary>Prints a document in one of the two formats.</summary>
    private delegate string Print(Action<DocumentWriter> content);

    /// <param name="api">The API.</param>
    /// <param name="plans">The plans of its integrations.</param>
    /// <param name="document">The API's OpenAPI document.</param>
    public static IEnumerable<DeployFileModel> Emit(ApiModel api, IntegrationPlans plans, OpenApiDocument document)
    {
        var template = api.KeepsBodyInline || document.Text.Length <= BodyFile.LargestInRequest ? Inline(api, plans, document, JsonWriter.Document) : null;
        if (template is not null && (api.KeepsBodyInline || Encoding.UTF8.GetByteCount(template) <= BodyFile.LargestInRequest))
        {
            yield return new(Path, template);
            if (api.WritesYaml)
            {
                yield return new(YamlPath, Inline(api, plans, document, YamlWriter.Document));
            }

            yield break;
        }

        var ids = Ids(api, document);
        yield return new(Path, WithBodyFile(api, plans, ids, JsonWriter.Document));
        yield return new(BodyFile.Name, JsonWriter.Document(body => document.Write(body, new StackReferences(ids))));
        if (api.WritesYaml)
        {
            yield return new(YamlPath, WithBodyFile(api, plans, Ids(api, document), YamlWriter.Document));
        }
    }

    /// <summary>Returns the template with the document inside.</summary>
    private static string Inline(ApiModel api, IntegrationPlans plans, OpenApiDocument document, Print print)
    {
        var ids = Ids(api, document);
        return print(json => Write(json, api, plans, ids, hasBodyFile: false, body => document.Write(body, new StackReferences(ids))));
    }

    /// <summary>Returns the template that includes the file with the document.</summary>
    private static string WithBodyFile(ApiModel api, IntegrationPlans plans, LogicalIds ids, Print print) =>
        print(json => Write(json, api, plans, ids, hasBodyFile: true, body => body.Object("Fn::Transform", transform =>
        {
            transform.String("Name", "AWS::Include");
            transform.Object("Parameters", parameters => WriteLocation(parameters, api));
        })));

    // "aws cloudformation deploy" sends a template as it is, so a path of this machine would reach CloudFormation. A location may be a Ref. Source:
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-transform.html
    private static void WriteLocation(DocumentWriter json, ApiModel api)
    {
        if (api.IsPlainTemplate)
        {
            json.Object("Location", location => location.String("Ref", BodyFile.Parameter));
        }
        else
        {
            json.String("Location", BodyFile.Location);
        }
    }

    private static void Write(
        DocumentWriter json, ApiModel api, IntegrationPlans plans, LogicalIds ids, bool hasBodyFile, Action<DocumentWriter> writeBody)
    {
        json.String("AWSTemplateFormatVersion", "2010-09-09");
        if (!api.IsPlainTemplate)
        {
            json.String("Transform", "AWS::Serverless-2016-10-31");
        }

        // CloudFormation takes no function here, and the default of a parameter would be wrong in every other environment.
        var description = api.Description ?? api.Name;
        json.OptionalString("Description", api.Fill(description) == description ? description : null);
        StackTextWriter.Parameters(json, api, hasBodyFile);
        json.Object("Resources", resources =>
        {
            foreach (var function in api.Functions)
            {
                FunctionResources.Write(resources, api, function, ids);
            }

            IntegrationRole.Write(resources, api, plans, ids);
            ApiResources.Write(resources, api, writeBody, ids);
            Permissions.Write(resources, api, plans, ids);
        });
        ids.Conditions.Write(json);
        json.Object("Outputs", outputs =>
        {
            StackTextWriter.Output(outputs, "InvokeUrl", OutputTexts.InvokeUrl, output => output.Object(
                "Value", value => value.String("Fn::Sub", FunctionReferences.Address(ids.Api, api.Stage))));
            StackTextWriter.Output(outputs, "RestApiId", OutputTexts.RestApiId, output => output.Object("Value", value => value.String("Ref", ids.Api)));
            CustomDomain.WriteOutputs(outputs, api, ids);
            StackTextWriter.Outputs(outputs, api);
        });
    }

    private static LogicalIds Ids(ApiModel api, OpenApiDocument document) => new(api, document.Text);
}
