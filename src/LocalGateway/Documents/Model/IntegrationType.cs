namespace Sluice.LocalGateway.Documents.Model;

internal enum IntegrationType
{
    /// <summary><c>mock</c>: the gateway answers without a backend.</summary>
    Mock,

    /// <summary><c>aws</c> with the invocation of a function as its address.</summary>
    Lambda,

    /// <summary><c>aws_proxy</c>.</summary>
    LambdaProxy,

    /// <summary><c>aws</c> with an operation of another service as its address.</summary>
    Service,

    /// <summary><c>http</c>.</summary>
    Http,

    /// <summary><c>http_proxy</c>.</summary>
    HttpProxy,
}
