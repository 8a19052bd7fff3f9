using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting;

/// <summary>Writes the references to things that only the stack knows: functions, roles, the account and parameters.</summary>
internal interface IReferences
{
    /// <summary>Writes a member with the ARN by which API Gateway invokes a function.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="name">The name of the member.</param>
    /// <param name="function">The function.</param>
    /// <param name="isStream">True to invoke it with a streamed response (Lambda's action <c>InvokeWithResponseStream</c>).</param>
    void WriteFunction(DocumentWriter json, string name, ApiFunction function, bool isStream = false);

    /// <summary>Writes a member with a text that may contain <c>${AWS::Region}</c>, other pseudo parameters, and parameters of the stack.</summary>
    void WriteText(DocumentWriter json, string name, string text);

    /// <summary>Writes an item of an array with such a text.</summary>
    void WriteTextItem(DocumentWriter json, string text);

    /// <summary>Writes the extension with the size from which responses are compressed, unless the size is a property of the API in the template.</summary>
    void WriteCompression(DocumentWriter json, SettingModel<int> size);

    /// <summary>Writes the extensions with the TLS policy of the default endpoint, unless it is a property of the API.</summary>
    void WriteTls(DocumentWriter json, ApiSettingsModel settings);

    /// <summary>Writes the member <c>credentials</c>: the role under which API Gateway calls services.</summary>
    void WriteRole(DocumentWriter json);
}
