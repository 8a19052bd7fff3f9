using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Emitting.OpenApi;
using Sluice.Generator.Emitting.Stacks;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>
/// The references for the document inside the stack template. Only these few fields use <c>Fn::Sub</c>, because in a mapping template it would
/// substitute text that belongs to the template.
/// </summary>
internal sealed class StackReferences(LogicalIds ids) : IReferences
{
    public void WriteFunction(DocumentWriter json, string name, ApiFunction function, bool isStream = false) =>
        json.Object(name, uri => uri.String("Fn::Sub", FunctionReferences.Uri(function, ids, isStream)));

    public void WriteText(DocumentWriter json, string name, string text) => WriteSub(json, name, text);

    public void WriteTextItem(DocumentWriter json, string text) => WriteSubItem(json, text);

    // The import expects a number, and CloudFormation inserts a text. A parameter is therefore the value of the resource's property.
    public void WriteCompression(DocumentWriter json, SettingModel<int> size)
    {
        if (size is { Parameter: null, Value: >= 0 })
        {
            json.Number(ImportReferences.Member, size.Value);
        }
    }

    // These are properties of the resource.
    public void WriteTls(DocumentWriter json, ApiSettingsModel settings)
    {
    }

    public void WriteRole(DocumentWriter json) => json.Object("credentials", role => role.Strings("Fn::GetAtt", [ids.IntegrationRole, "Arn"]));

    /// <summary>Writes a member with a text, and uses <c>Fn::Sub</c> if the text contains a reference.</summary>
    public static void WriteSub(DocumentWriter json, string name, string text)
    {
        if (NeedsSub(text))
        {
            json.Object(name, sub => sub.String("Fn::Sub", Escape(text)));
        }
        else
        {
            json.String(name, text);
        }
    }

    /// <summary>The same for a text that may be absent. Null and the empty text write nothing.</summary>
    public static void WriteOptionalSub(DocumentWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            WriteSub(json, name, text!);
        }
    }

    /// <summary>Writes an item of an array with a text, and uses <c>Fn::Sub</c> if the text contains a reference.</summary>
    public static void WriteSubItem(DocumentWriter json, string text)
    {
        if (NeedsSub(text))
        {
            json.ObjectItem(sub => sub.String("Fn::Sub", Escape(text)));
        }
        else
        {
            json.StringItem(text);
        }
    }

    // API Gateway substitutes stage variables, not CloudFormation.
    private static bool NeedsSub(string text) => text.Replace("${stageVariables.", "").Contains("${");

    private static string Escape(string text) => text.Replace("${stageVariables.", "${!stageVariables.");
}
