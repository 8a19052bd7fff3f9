using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>
/// The references for a document that is imported without the stack. API Gateway fills in partition, region and account, and parameters have their
/// default values.
/// </summary>
internal sealed class ImportReferences(ApiModel api) : IReferences
{
    public const string Member = "x-amazon-apigateway-minimum-compression-size";

    public void WriteFunction(DocumentWriter json, string name, ApiFunction function, bool isStream = false) => json.String(
        name,
        Functions.UriStart(isStream)
        + "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:" + Name(function) + Functions.UriEnd(isStream));

    public void WriteText(DocumentWriter json, string name, string text) => json.String(name, api.Fill(text));

    public void WriteTextItem(DocumentWriter json, string text) => json.StringItem(api.Fill(text));

    public void WriteCompression(DocumentWriter json, SettingModel<int> size)
    {
        if (size.Value >= 0)
        {
            json.Number(Member, size.Value);
        }
    }

    public void WriteTls(DocumentWriter json, ApiSettingsModel settings)
    {
    }

    public void WriteRole(DocumentWriter json) => json.String("credentials", "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/" + RoleName);

    private string RoleName =>
        new string([.. api.Fill(api.Name).Where(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_')]) + "Integrations";

    // Only a stack knows its name, so the function has its logical id here, as if it had no name.
    private string Name(ApiFunction function) =>
        function.Name is { } name && api.Fill(name) is var filled && !filled.Contains("${") ? filled : function.LogicalId;
}
