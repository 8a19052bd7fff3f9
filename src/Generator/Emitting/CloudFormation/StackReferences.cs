using Sluice.Generator.Emitting.Json;
using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>For the document inside a template. Substitution stays on these few fields: in a mapping template it would read what is the template's own.</summary>
internal sealed class StackReferences(LogicalIds ids) : IReferences
{
    public void WriteFunction(JsonWriter json, string name, FunctionModel function) =>
        json.Object(name, uri => uri.String("Fn::Sub", FunctionReferences.Uri(function, ids.Api)));

    public void WriteText(JsonWriter json, string name, string text) => WriteSub(json, name, text);

    public void WriteTextItem(JsonWriter json, string text) => WriteSubItem(json, text);

    public void WriteRole(JsonWriter json) => json.Object("credentials", role => role.Strings("Fn::GetAtt", [ids.IntegrationRole, "Arn"]));

    /// <summary>A member with a text: <c>Fn::Sub</c> where it needs one.</summary>
    public static void WriteSub(JsonWriter json, string name, string text)
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

    /// <summary>The same as an item of an array.</summary>
    public static void WriteSubItem(JsonWriter json, string text)
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

    // Stage variables are the gateway's to fill in.
    private static bool NeedsSub(string text) => text.Replace("${stageVariables.", "").Contains("${");

    private static string Escape(string text) => text.Replace("${stageVariables.", "${!stageVariables.");
}
