using System.Globalization;
using System.Text;
using Sluice.Generator.Emitting.MappingTemplates;
using Sluice.Generator.Model.Integrations;

namespace Sluice.Generator.Emitting.AwsServices;

/// <summary>
/// Makes the parts of templates that read and write the token of a page. A token is the values of the key attributes, each in base64 with the
/// characters of base64url, with a dot between them.
/// </summary>
/// <remarks>
/// A token is a value of the client. The template checks its form first, so that decoding never fails, and writes each decoded part between quotes as
/// the value of one key attribute. The names and types of the attributes are constants of the template, and the partition key of a query comes from the
/// request. A token can therefore only move the start of the page within what the operation reads anyway.
/// </remarks>
internal static class PageTemplate
{
    private const string Token = "$token";

    private const string Four = "[A-Za-z0-9_-]{4}";

    // Text in base64: groups of four, of which the last one may end in padding.
    private const string Part = "(" + Four + ")*(" + Four + "|[A-Za-z0-9_-]{3}=|[A-Za-z0-9_-]{2}==)";

    /// <summary>Returns the directives that read the token. <see cref="Vtl.SetParams"/> has to come before them.</summary>
    public static string Read(PageModel page) =>
        "#set(" + Token + " = $params.querystring.get(" + Vtl.Literal(page.Parameter) + "))\n"
        + "#if(" + Token + " != '' && !" + Token + ".matches('" + string.Join("[.]", page.Keys.Items.Select(_ => Part)) + "'))#set($refused = 'x')#end\n";

    /// <summary>
    /// Returns a request that DynamoDB refuses with 400 if the token is invalid, and the other request if it is not.
    /// </summary>
    public static string OrRefused(string request) => "#if($refused != '')\n{}#else\n" + request + "#end";

    /// <summary>Returns the member of the request that names the item after which the page starts, if there is a token.</summary>
    /// <param name="page">The pages.</param>
    /// <param name="partition">The member with the partition key of a query, or an empty text for a scan.</param>
    public static string Start(PageModel page, string partition)
    {
        var text = new StringBuilder("#if(" + Token + " != ''),\"ExclusiveStartKey\":{").Append(partition);
        for (var i = 0; i < page.Keys.Count; i++)
        {
            text.Append(i == 0 && partition.Length == 0 ? "" : ",").Append(Vtl.JsonText(page.Keys[i].Name)).Append(":{\"")
                .Append(ItemTemplate.Letter(page.Keys[i].Type)).Append("\":").Append(Vtl.Quoted("$util.base64Decode(" + Value(page, i) + ")")).Append('}');
        }

        return text.Append("}#end").ToString();
    }

    /// <summary>Returns the template of the result.</summary>
    /// <param name="page">The pages.</param>
    /// <param name="items">The JSON array of the items.</param>
    public static string Result(PageModel page, string items)
    {
        var last = "$last" + Vtl.Member(page.Keys[0].Name);
        return "{" + Vtl.JsonText(page.Items) + ":" + items + "##\n"
            + "#set($last = $input.path('$.LastEvaluatedKey'))\n"
            + "#if(" + last + " != ''),"
            + Vtl.JsonText(page.Next) + ":\"" + string.Join(".", page.Keys.Items.Select(Encoded)) + "\"#end\n}";
    }

    // A part is what is left of the token if everything before and after it is replaced by nothing.
    private static string Value(PageModel page, int index)
    {
        var part = page.Keys.Count == 1 ? Token
            : index == 0 ? Token + ".replaceAll('[.].*','')"
            : Token + ".replaceAll('([^.]*[.]){" + index.ToString(CultureInfo.InvariantCulture) + "}([^.]*).*','$2')";
        return part + ".replaceAll('-','+').replaceAll('_','/')";
    }

    private static string Encoded(PageKeyModel key) =>
        "$util.base64Encode($last" + Vtl.Member(key.Name) + "." + ItemTemplate.Letter(key.Type) + ").replaceAll('[+]','-').replaceAll('/','_')";
}
