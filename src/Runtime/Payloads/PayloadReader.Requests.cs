using System.Text.Json;
using Sluice.Contract;

namespace Sluice.Runtime;

/// <content>Reads the whole request as one value.</content>
public ref partial struct PayloadReader
{
    /// <summary>Reads the payload that the console's "Method Request passthrough" template makes.</summary>
    public MethodRequest ReadMethodRequest()
    {
        var method = "";
        var authorizer = RequestParameters.None;
        var parameters = new RequestParameters();
        JsonElement body = default;
        while (NextMember())
        {
            if (Is(MethodRequestContract.MethodUtf8))
            {
                Value();
                method = ReadString();
            }
            else if (Is(MethodRequestContract.AuthContextUtf8))
            {
                Value();
                authorizer = ReadTexts(StringComparer.Ordinal);
            }
            else if (Is(MethodRequestContract.ParamsUtf8))
            {
                Value();
                parameters = ReadParameters();
            }
            else if (Is(MethodRequestContract.BodyUtf8))
            {
                Value();
                body = ReadJsonElement();
            }
            else if (Is(PayloadContract.NotJsonUtf8))
            {
                RefuseBody();
            }
            else if (Is(PayloadContract.ManyKeysUtf8))
            {
                RefuseKeys();
            }
            else
            {
                Skip();
            }
        }

        return new() { Method = method, AuthContext = authorizer, Params = parameters, Body = body };
    }

    /// <summary>Reads an object of texts from a member of the payload: all parameters of one place, such as the headers.</summary>
    /// <param name="ignoreCase">True to ignore the case of the names, as for headers.</param>
    public Dictionary<string, string> ReadTexts(bool ignoreCase)
    {
        Value();
        return ReadTexts(ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
    }

    private RequestParameters ReadParameters()
    {
        var (path, query, header) = (RequestParameters.None, RequestParameters.None, RequestParameters.None);
        if (!StartObject())
        {
            return new();
        }

        while (NextMember())
        {
            if (Is(MethodRequestContract.PathUtf8))
            {
                Value();
                path = ReadTexts(StringComparer.Ordinal);
            }
            else if (Is(MethodRequestContract.QueryStringUtf8))
            {
                Value();
                query = ReadTexts(StringComparer.Ordinal);
            }
            else if (Is(MethodRequestContract.HeaderUtf8))
            {
                Value();
                header = ReadTexts(StringComparer.OrdinalIgnoreCase);
            }
            else
            {
                Skip();
            }
        }

        return new() { Path = path, QueryString = query, Header = header };
    }

    private Dictionary<string, string> ReadTexts(StringComparer comparer)
    {
        var texts = new Dictionary<string, string>(comparer);
        if (!StartObject())
        {
            return texts;
        }

        while (NextMember())
        {
            var name = MemberName();
            texts[name] = Text(name) ? ParseString() : "";
        }

        return texts;
    }
}
