using Sluice;

[assembly: RestApi("NativeAot")]
