using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>
/// The references for a document that is imported without the stack. API Gateway fills in partition, region and account, and parameters have their
/// default values.
/// </summary>
internal sealed class ImportReferences(ApiModel api) : IReferences
{
    public void WriteFunction(DocumentWriter json, string name, ApiFunction function, bool isStream = false) => json.String(
        name,
        Functions.UriStart(isStream)
        + "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:" + (function.Name ?? function.LogicalId) + Functions.UriEnd(isStream));

    public void WriteText(DocumentWriter json, string name, string text) => json.String(name, Fill(text));

    public void WriteTextItem(DocumentWriter json, string text) => json.StringItem(Fill(text));

    public void WriteRole(DocumentWriter json) => json.String("credentials", "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/" + RoleName);

    private string RoleName =>
        new string([.. api.Name.Where(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_')]) + "Integrations";

    private string Fill(string text)
    {
        foreach (var parameter in api.StackParameters)
        {
            text = text.Replace("${" + parameter.Name + "}", parameter.Default ?? parameter.Name);
        }

        return text;
    }
}
